import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieOptions, isSecure } from "#lib/web/cookies";
import { type FormState, UNSENT } from "#lib/web/form-state";

/** What comes back of a form that was sent to a route: which, and as what. */
interface Echo extends Pick<FormState, "problem" | "errors" | "values"> {
  form: string;
}

const name = () => `${isSecure() ? "__Host-" : ""}portal-form`;

/** Browsers keep no more in a cookie. */
const LONGEST = 3_800;

/**
 * Gives a form back through its own browser, for the page that shows it next: nothing of it is kept
 * here. `mark` goes into the address, so that no later visit shows it again.
 */
export function echoForm(echo: Echo): { mark: string; cookie: string } {
  const mark = randomBytes(6).toString("base64url");
  const whole = packed({ ...echo, mark });
  const value = whole.length <= LONGEST ? whole : packed({ ...echo, values: {}, mark });
  const secure = cookieOptions().secure ? "; Secure" : "";
  const cookie = `${name()}=${value}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax${secure}`;
  return { mark, cookie };
}

/** The state of a form that has just come back under this mark; unsent otherwise. */
export async function readEcho(form: string, mark: string | undefined): Promise<FormState> {
  const value = (await cookies()).get(name())?.value;
  if (!value || !mark) return UNSENT;
  try {
    const echo = JSON.parse(Buffer.from(value, "base64url").toString());
    if (echo.mark !== mark || echo.form !== form) return UNSENT;
    const { problem, errors, values } = echo;
    return { ...UNSENT, attempt: 1, problem, errors: { ...errors }, values: { ...values } };
  } catch {
    return UNSENT;
  }
}

function packed(echo: Echo & { mark: string }): string {
  return Buffer.from(JSON.stringify(echo)).toString("base64url");
}
