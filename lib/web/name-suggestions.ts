import { ZodError } from "zod";
import { isNotFound } from "#lib/errors";
import { suggestNames, type Within } from "#lib/naming/queries";
import { NAMED_REGISTERS, REGISTER_WORDS } from "#lib/naming/schema";
import { waitingActor } from "#lib/web/session";

/** Names for what was typed so far, out of the register that the address says. */
export async function answerWithNames(request: Request, within: Within): Promise<Response> {
  const actor = await waitingActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = new URL(request.url).searchParams;
  const asked = query.get("registro");
  const register = NAMED_REGISTERS.find((known) => REGISTER_WORDS[known] === asked);
  if (!register) return new Response(null, { status: 404 });
  try {
    const found = await suggestNames(actor, { register, text: query.get("q") ?? "" }, within);
    return Response.json(found.map(({ detail, ...name }) => (detail ? { ...name, detail } : name)));
  } catch (error) {
    if (isNotFound(error)) return new Response(null, { status: 404 });
    // Less than two letters, or more than a name has: nobody is meant yet.
    if (error instanceof ZodError) return Response.json([]);
    throw error;
  }
}
