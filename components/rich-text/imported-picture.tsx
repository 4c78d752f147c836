"use client";

import { FormTextField } from "#components/ui/form-text-field";
import { pictureUrl } from "#lib/pictures/rules";

/** A picture of an imported document that says nothing yet, and what it shows. */
export function ImportedPicture(props: {
  fileId: string;
  name: string;
  description: { alt: string; decorative: boolean };
  onChange: (description: { alt: string; decorative: boolean }) => void;
}) {
  const { fileId, description, onChange } = props;
  return (
    <fieldset className="my-6 border-t border-line pt-4">
      <legend className="pr-3 font-bold">{props.name}</legend>
      <picture>
        <img src={pictureUrl(fileId)} alt="" className="max-h-48 max-w-full bg-mist" />
      </picture>
      <FormTextField
        id={`alt-${fileId}`}
        label="Testo alternativo"
        hint="Che cosa mostra, per chi non la vede. Si può scrivere anche dopo: senza, il testo non si pubblica."
        rows={2}
        maxLength={500}
        value={description.alt}
        disabled={description.decorative}
        onChange={(value) => onChange({ ...description, alt: value })}
      />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-6 flex-none accent-link"
          checked={description.decorative}
          onChange={(event) => onChange({ ...description, decorative: event.target.checked })}
        />
        È solo decorativa: chi non la vede non perde nulla
      </label>
    </fieldset>
  );
}
