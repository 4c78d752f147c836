import { isNewsroom } from "#lib/actor";
import { DomainError } from "#lib/errors";
import { FILE_FAILURES } from "#lib/files/messages";
import { FORM_BYTES } from "#lib/files/schema";
import { isId } from "#lib/ids";
import { discardIncoming } from "#lib/infra/incoming-file";
import { addMaterialVersion, attachFile } from "#lib/materials/commands";
import type { NewFileInput } from "#lib/materials/schema";
import type { BroughtFile } from "#lib/uploads/commands";
import { refusal } from "#lib/web/form-action";
import { echoForm } from "#lib/web/form-echo";
import { readForm, type SentForm } from "#lib/web/multipart";
import { currentSession } from "#lib/web/session";

/**
 * The forms of a meeting's materials that send a file: a new one, or a new version of one. They are
 * plain forms, so the answer is always a way back to their page.
 */
export async function POST(request: Request) {
  const meetingId = new URL(request.url).searchParams.get("incontro") ?? "";
  if (!isId(meetingId)) return new Response(null, { status: 404 });
  const page = `/redazione/incontri/${meetingId}/materiali`;
  const actor = (await currentSession())?.actor;
  if (!actor) return seeOther(`/accedi?${new URLSearchParams({ callbackUrl: page })}`);
  if (!isNewsroom(actor)) return new Response(null, { status: 404 });
  let form: SentForm = { fields: {}, file: null };
  try {
    form = await readForm(request, FORM_BYTES);
    const { id = "", version = "", note = "", upload: _upload, ...fields } = form.fields;
    const file = fileOf(form);
    if (id) await addMaterialVersion(actor, { id, version, note, file });
    else await attachFile(actor, { ...(fields as unknown as NewFileInput), note, meetingId, file });
    return seeOther(`${page}?esito=${id ? "versione" : "allegato"}`);
  } catch (error) {
    if (form.file && form.file !== "too big") await discardIncoming(form.file.incoming);
    const { id, version: _version, upload: _upload, ...typed } = form.fields;
    const values = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
    const name = id ? `versione-${id}` : "file";
    const { mark, cookie } = echoForm({ form: name, values, ...refusal(error) });
    return seeOther(`${page}?modulo=${mark}#${encodeURIComponent(name)}`, cookie);
  }
}

/** What scripts sent in pieces before is only named here. */
function fileOf({ file, fields }: SentForm): BroughtFile {
  if (!file && fields.upload) return { uploadId: fields.upload };
  if (file && file !== "too big") return file;
  throw new DomainError("invalid", FILE_FAILURES[file ? "too_big" : "missing"], "file");
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location });
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
