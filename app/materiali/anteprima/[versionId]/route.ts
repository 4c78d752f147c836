import { getMaterialPreview } from "#lib/material-pages/queries";
import { sendFile } from "../../send-file";

type Context = { params: Promise<{ versionId: string }> };

/** A picture of the first page of a document. */
export async function GET(request: Request, { params }: Context) {
  const { versionId } = await params;
  return sendFile(request, "/materiali/anteprima", (actor) => getMaterialPreview(actor, versionId));
}
