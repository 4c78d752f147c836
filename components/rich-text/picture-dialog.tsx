"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog";
import { FormFileField } from "#components/ui/form-file-field";
import { FormTextField } from "#components/ui/form-text-field";

export interface PictureAttributes {
  fileId: string;
  alt: string;
  decorative: boolean;
}

/** Asks for a picture and what it shows; without one of the two answers nothing is inserted. */
export function PictureDialog(props: {
  /** The picture that is changed; null for a new one. */
  picture: PictureAttributes | null;
  /** It never only decorates. */
  mustSay?: boolean;
  upload: (file: File) => Promise<{ fileId: string }>;
  onSave: (picture: PictureAttributes) => void;
  onClose: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(props.picture?.alt ?? "");
  const [decorative, setDecorative] = useState(props.picture?.decorative ?? false);
  const [errors, setErrors] = useState<{ file?: string; alt?: string }>({});
  const [isSending, setSending] = useState(false);

  const save = async () => {
    const found = {
      ...(!props.picture && !file && { file: "Scegliere il file dell’immagine." }),
      ...(!decorative &&
        alt.trim() === "" && {
          alt: props.mustSay
            ? "Scrivere che cosa mostra l’immagine."
            : "Scrivere che cosa mostra l’immagine, o indicare che è decorativa.",
        }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const described = { alt: decorative ? "" : alt.trim(), decorative };
    if (props.picture) return props.onSave({ ...props.picture, ...described });
    setSending(true);
    try {
      const { fileId } = await props.upload(file as File);
      props.onSave({ fileId, ...described });
    } catch (error) {
      const why = error instanceof Error ? error.message : "Il collegamento si è interrotto.";
      setErrors({ file: `L’immagine non è stata caricata. ${why}` });
      setSending(false);
    }
  };

  return (
    <Dialog
      title={props.picture ? "Descrivi l’immagine" : "Inserisci un’immagine"}
      onClose={props.onClose}
      onEnter={() => void save()}
      actions={
        <>
          <button type="button" className="button" disabled={isSending} onClick={() => void save()}>
            {props.picture ? "Salva" : isSending ? "Caricamento…" : "Inserisci"}
          </button>
          <button type="button" className="button quiet" onClick={props.onClose}>
            Annulla
          </button>
        </>
      }
    >
      {!props.picture && (
        <FormFileField
          id="picture-file"
          label="File"
          hint="JPEG, PNG, WebP, AVIF o GIF, fino a 20 MB."
          error={errors.file}
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          onChange={setFile}
        />
      )}
      <FormTextField
        id="picture-alt"
        label="Testo alternativo"
        hint="Che cosa mostra, per chi non la vede: una o due frasi."
        error={errors.alt}
        rows={3}
        maxLength={500}
        value={alt}
        disabled={decorative}
        onChange={setAlt}
      />
      {!props.mustSay && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-6 flex-none accent-link"
            checked={decorative}
            onChange={(event) => setDecorative(event.target.checked)}
          />
          È solo decorativa: chi non la vede non perde nulla
        </label>
      )}
    </Dialog>
  );
}
