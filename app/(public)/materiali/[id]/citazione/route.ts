import { isNotFound } from "#lib/errors";
import { getMaterialPage } from "#lib/material-pages/queries";
import { citationFile } from "#lib/material-pages/rules";
import { materialPath } from "#lib/materials/rules";
import { publicAddress } from "#lib/web/page-metadata";
import { currentActor } from "#lib/web/session";

type Context = { params: Promise<{ id: string }> };

/** How to cite a material, for programs that keep references. */
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  try {
    const material = await getMaterialPage(await currentActor(), id);
    const headers = {
      "Content-Disposition": "attachment; filename=citazione.ris",
      "Content-Type": "application/x-research-info-systems; charset=utf-8",
    };
    return new Response(citationFile(material, publicAddress(materialPath(id))), { headers });
  } catch (error) {
    if (isNotFound(error)) return new Response(null, { status: 404 });
    throw error;
  }
}
