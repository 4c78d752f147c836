/** The largest file that a plain form sends. */
export const FORM_BYTES = 50_000_000;

/** The largest file that is taken in pieces, about two hours of a recording. */
export const UPLOAD_BYTES = 2_000_000_000;

/** What may be attached, and how the name of such a file ends. */
export const FILE_ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.openxmlformats-officedocument.presentationml.slideshow": "ppsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "text/vtt": "vtt",
};

/** The same as a browser asks for it when somebody chooses a file. */
export const ACCEPTED_FILES = [
  ...new Set([...Object.values(FILE_ENDINGS).map((ending) => `.${ending}`), ".jpeg", ".m4v"]),
].join(",");
