import { answerWithNames } from "#lib/web/name-suggestions";

/** Names for the équipe of a lab, for who keeps it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerWithNames(request, { labId: (await params).id });
}
