import { getDraftStatus } from "#lib/editorial/queries";
import { pageSchema } from "#lib/editorial/schema";
import { isNotFound } from "#lib/errors";
import { waitingActor } from "#lib/web/session";

type Context = { params: Promise<{ kind: string; id: string }> };

/** What an open editor asks every few seconds: whether somebody else saved meanwhile, and who. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await waitingActor();
  if (!actor) return new Response(null, { status: 401 });
  const ref = pageSchema.safeParse(await params);
  if (!ref.success) return new Response(null, { status: 404 });
  try {
    return Response.json(await getDraftStatus(actor, ref.data));
  } catch (error) {
    if (isNotFound(error)) return new Response(null, { status: 404 });
    throw error;
  }
}
