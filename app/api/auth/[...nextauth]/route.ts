import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { ANONYMOUS } from "#lib/actor";
import { DomainError } from "#lib/errors";
import { hasProvider, settings } from "#lib/infra/env";
import { countAttempt } from "#lib/sign-in/commands";
import { pathWithin } from "#lib/sign-in/rules";
import { onwardPage } from "#lib/web/onward-page";
import { askProvider, invitationCookie, PROVIDER, type ProviderAnswer } from "#lib/web/provider";
import { clientOfRequest } from "#lib/web/session";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The way back from the provider of identities. Nothing else of next-auth answers a GET. */
export async function GET(request: NextRequest, { params }: Context) {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  if (!(await leadsTo("callback", params))) return nothing();
  return answer("callback", query, {});
}

/** The way to it, from the form of `/accedi`. */
export async function POST(request: NextRequest, { params }: Context) {
  if (!(await leadsTo("signin", params))) return nothing();
  // What is no form has no fields.
  const form = await request.formData().catch(() => new FormData());
  const field = (name: string) => String(form.get(name) ?? "");
  const goal = pathWithin(settings().PUBLIC_URL, field("callbackUrl"));
  // Who it is shows only afterwards: the page of signing in then leads them on.
  const body = { callbackUrl: goal === "/area" ? "/accedi" : goal };
  const response = await answer("signin", {}, body);
  // An invitation left over from somebody else at this browser would bind the wrong credentials.
  response.headers.append("Set-Cookie", invitationCookie(field("codice")));
  return response;
}

type Action = "signin" | "callback";

/** Where there is no provider nothing is here, and nothing of what is sent is read. */
async function leadsTo(action: Action, params: Context["params"]): Promise<boolean> {
  return (await params).nextauth.join("/") === `${action}/${PROVIDER}` && hasProvider();
}

const nothing = () => new Response(null, { status: 404 });

async function answer(action: Action, query: Record<string, string>, body: Record<string, string>) {
  try {
    // The way back belongs to the same attempt.
    if (action === "signin") await countAttempt(ANONYMOUS, { from: await clientOfRequest() });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return redirection({ location: "/accedi?esito=troppi-tentativi", cookies: [] });
  }
  const sent = (await cookies()).getAll().map(({ name, value }) => [name, value]);
  return redirection(await askProvider({ action, query, body, cookies: Object.fromEntries(sent) }));
}

function redirection({ location, cookies }: ProviderAnswer): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  if (/^https?:/.test(location)) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(onwardPage(location), { headers });
  }
  headers.set("Location", location);
  return new Response(null, { status: 303, headers });
}
