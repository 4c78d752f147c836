import { PresentText } from "#components/registers/present-text";
import { RichTextEditor } from "#components/rich-text/editor";
import { RichText } from "#components/rich-text/rich-text";
import { FormTextField } from "#components/ui/form-text-field";
import type { SiteText } from "#lib/site/queries";
import type { SiteTextKey } from "#lib/site/schema";

export const SITE_TEXT_LABELS = { title: "Titolo", lead: "In breve", body: "Testo" };

/** A standing text; without scripts its body stays as it is. */
export function SiteTextFields({ id, text }: { id: SiteTextKey; text: SiteText }) {
  return (
    <>
      <input type="hidden" name="key" value={id} />
      <input type="hidden" name="version" value={text.version} />
      <FormTextField
        name="title"
        label={SITE_TEXT_LABELS.title}
        defaultValue={text.title}
        maxLength={300}
      />
      <FormTextField
        name="lead"
        label={SITE_TEXT_LABELS.lead}
        hint="Sotto il titolo, in una o due frasi."
        rows={3}
        defaultValue={text.lead}
        maxLength={1000}
      />
      <PresentText>
        <RichText text={text.body} />
      </PresentText>
      <RichTextEditor id="body" name="body" label={SITE_TEXT_LABELS.body} text={text.body}>
        <RichText text={text.body} />
      </RichTextEditor>
    </>
  );
}
