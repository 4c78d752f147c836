import { getMaterialCaptions } from "#lib/material-pages/queries";
import { sendFile } from "../../../send-file";

type Context = { params: Promise<{ materialId: string; language: string }> };

/** What is said in a recording. */
export async function GET(request: Request, { params }: Context) {
  const asked = await params;
  return sendFile(request, "/materiali/sottotitoli", (actor) => getMaterialCaptions(actor, asked));
}
