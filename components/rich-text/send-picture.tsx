import { sendFile } from "#components/rich-text/send-file";

/** Sends a picture for a text, which from then on is named by its id. */
export function sendPicture(file: File): Promise<{ fileId: string }> {
  return sendFile("/api/pictures", file);
}
