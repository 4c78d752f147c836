import { type Actor, ANONYMOUS } from "#lib/actor";
import { isNotFound } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { NO_FILE_PAGE } from "#lib/web/failure-page";
import { fileResponse } from "#lib/web/file-response";
import { currentActor } from "#lib/web/session";

type SentFile = Omit<Parameters<typeof fileResponse>[1], "isPublic">;

/** Of the pages that say why there is no file. */
export const BARE_PAGE = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Content-Type": "text/html; charset=utf-8",
};

/** Sends what everybody may have, else what whoever asks may. */
export function sendFile(
  request: Request,
  route: string,
  find: (actor: Actor) => Promise<SentFile>,
): Promise<Response> {
  return orDefect(route, async () => {
    const everybodys = await orNull(find(ANONYMOUS));
    const file = everybodys ?? (await orNull(find(await currentActor())));
    if (!file) return noFile();
    return fileResponse(request, { ...file, isPublic: everybodys !== null });
  });
}

export function noFile(): Response {
  return new Response(NO_FILE_PAGE, { status: 404, headers: BARE_PAGE });
}

/** What does not exist for who asks is nothing; another failure stays one. */
export function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  return found.catch((error) => {
    if (isNotFound(error)) return null;
    throw error;
  });
}

export async function orDefect(route: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    logDefect(error, { route });
    return new Response(null, { status: 500, headers: { "Cache-Control": "no-store" } });
  }
}
