import { PICTURE_BYTES } from "#lib/pictures/schema";

const MEGABYTES = PICTURE_BYTES / 1_000_000;

export const PICTURE_FAILURES = {
  too_big: `Il file supera ${MEGABYTES} MB: rimpicciolire l’immagine e riprovare.`,
  not_a_picture:
    "Il file non è un’immagine che si può usare: servono JPEG, PNG, WebP, AVIF o GIF, non danneggiati.",
  too_many_pixels: "L’immagine ha più di 60 milioni di punti: rimpicciolirla e riprovare.",
};
