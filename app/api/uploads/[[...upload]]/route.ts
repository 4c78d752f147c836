import { currentSession } from "#lib/web/session";
import { answerUpload } from "#lib/web/uploads";

/** A file in pieces, resumed where it was interrupted. Whoever is not known is told so: they sign in, and go on. */
async function answer(request: Request): Promise<Response> {
  const actor = (await currentSession())?.actor;
  if (!actor) return new Response(null, { status: 401 });
  return answerUpload(actor, request);
}

export { answer as DELETE, answer as HEAD, answer as PATCH, answer as POST };
