import { parseFile } from "music-metadata";
import { type FoundContent, NOTHING_FOUND, UnreadableFile } from "#lib/infra/found-content";

/** How long sound or video lasts, as its own headers say; nothing of it is decoded. */
export async function readMedia(path: string): Promise<FoundContent> {
  const { format } = await parseFile(path, { duration: true, skipCovers: true }).catch((error) => {
    throw new UnreadableFile("damaged", error);
  });
  // Of a video without sound only its tracks say it.
  const tracks = format.trackInfo.flatMap(({ duration }) => duration ?? []);
  const duration = format.duration ?? (tracks.length > 0 ? Math.max(...tracks) : undefined);
  const durationSeconds =
    duration !== undefined && Number.isFinite(duration) ? Math.round(duration) : null;
  return { ...NOTHING_FOUND, durationSeconds };
}
