import { ZodError } from "zod";
import { suggestMeetings } from "#lib/directory/queries";
import { isNotFound } from "#lib/errors";
import { waitingActor } from "#lib/web/session";

const LIMIT = 8;

/** Meetings whose titles have the words typed so far. */
export async function GET(request: Request): Promise<Response> {
  const actor = await waitingActor();
  if (!actor) return new Response(null, { status: 401 });
  const text = new URL(request.url).searchParams.get("q") ?? "";
  try {
    return Response.json(await suggestMeetings(actor, { text, limit: LIMIT }));
  } catch (error) {
    if (isNotFound(error)) return new Response(null, { status: 404 });
    // Less than two letters, or more than a title has: nothing is meant yet.
    if (error instanceof ZodError) return Response.json([]);
    throw error;
  }
}
