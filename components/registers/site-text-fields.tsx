import { PresentText } from "#components/registers/present-text";
import { RichTextEditor } from "#components/rich-text/editor";
import { RichText } from "#components/rich-text/rich-text";
import { FormTextField } from "#components/ui/form-text-field";
import type { SiteText } from "#lib/site/queries";
import type { SiteTextInput, SiteTextKey } from "#lib/site/schema";

export const SITE_TEXT_LABELS = { title: "Titolo", lead: "In breve", body: "Testo" };

/** A standing text, or one's own change of it; without scripts its body stays as it is. */
export function SiteTextFields(props: {
  id: SiteTextKey;
  /** What the public reads. */
  text: SiteText;
  /** What one proposed and has to take up again. */
  proposed?: SiteTextInput | null;
}) {
  const { id, text } = props;
  const shown = props.proposed ?? text;
  return (
    <>
      <input type="hidden" name="key" value={id} />
      <input type="hidden" name="version" value={text.version} />
      <FormTextField
        name="title"
        label={SITE_TEXT_LABELS.title}
        defaultValue={shown.title}
        present={text.title}
        maxLength={300}
      />
      <FormTextField
        name="lead"
        label={SITE_TEXT_LABELS.lead}
        hint="Sotto il titolo, in una o due frasi."
        rows={3}
        defaultValue={shown.lead}
        present={text.lead}
        maxLength={1000}
      />
      <PresentText>
        <RichText text={text.body} />
      </PresentText>
      <RichTextEditor id="body" name="body" label={SITE_TEXT_LABELS.body} text={shown.body}>
        <RichText text={shown.body} />
      </RichTextEditor>
    </>
  );
}
