"use client";

import { useState } from "react";
import { PictureDialog } from "#components/rich-text/picture-dialog";
import { sendPicture } from "#components/rich-text/send-picture";
import type { NewsDocument } from "#lib/news/schema";
import { pictureUrl } from "#lib/pictures/rules";

type Cover = NewsDocument["cover"];

/** The picture of a news item, which always says what it shows. */
export function CoverField(props: {
  id: string;
  cover: Cover;
  error?: string;
  onChange: (cover: Cover) => void;
}) {
  const { id, cover, error, onChange } = props;
  const [open, setOpen] = useState<"new" | "described" | null>(null);
  return (
    <fieldset className={`my-6 ${error ? "border-l-4 border-danger pl-4" : ""}`}>
      <legend className="font-bold text-ink">
        Copertina<span className="font-normal text-soft"> (facoltativo)</span>
      </legend>
      {error && (
        <p className="font-bold text-danger">
          <span className="sr-only">Errore: </span>
          {error}
        </p>
      )}
      {cover && (
        <figure className="my-2">
          <picture>
            <img
              src={pictureUrl(cover.fileId)}
              alt={cover.alt}
              className="max-h-60 max-w-full bg-mist"
            />
          </picture>
          <figcaption className="text-base text-quiet">
            {cover.alt ? `Testo alternativo: ${cover.alt}` : "Senza testo alternativo."}
          </figcaption>
        </figure>
      )}
      <p className="flex flex-wrap gap-3">
        <button id={id} type="button" className="button quiet" onClick={() => setOpen("new")}>
          {cover ? "Cambia la copertina" : "Scegli la copertina"}
        </button>
        {cover && (
          <>
            <button type="button" className="button quiet" onClick={() => setOpen("described")}>
              Cambia il testo alternativo
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                onChange(null);
                // The button that had the focus is gone.
                document.getElementById(id)?.focus();
              }}
            >
              Togli la copertina
            </button>
          </>
        )}
      </p>
      {open && (
        <PictureDialog
          picture={open === "described" && cover ? { ...cover, decorative: false } : null}
          mustSay
          upload={sendPicture}
          onClose={() => setOpen(null)}
          onSave={({ fileId, alt }) => {
            setOpen(null);
            onChange({ fileId, alt });
          }}
        />
      )}
    </fieldset>
  );
}
