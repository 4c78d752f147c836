import { getPagePicture } from "#lib/material-pages/queries";
import { sendFile } from "../../../send-file";

type Context = { params: Promise<{ versionId: string; page: string }> };

/** A picture of a page of a document. */
export async function GET(request: Request, { params }: Context) {
  const { versionId, page } = await params;
  return sendFile(request, "/materiali/anteprima", (actor) =>
    getPagePicture(actor, { versionId, page: Number(page) }),
  );
}
