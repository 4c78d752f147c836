import { TrapField } from "#components/feedback/trap-field";
import { FormChoices } from "#components/ui/form-choices";
import { FormTextField } from "#components/ui/form-text-field";

export const RATING_LABELS = { useful: "La pagina è stata utile?", comment: "Perché" };

/** Yes or no, and why: nothing of who says it. */
export function RatingFields({ page }: { page: string }) {
  return (
    <>
      <input type="hidden" name="page" value={page} />
      <FormChoices
        name="useful"
        legend={RATING_LABELS.useful}
        options={[
          { value: "si", label: "Sì" },
          { value: "no", label: "No" },
        ]}
      />
      <FormTextField
        name="comment"
        label={RATING_LABELS.comment}
        hint="Che cosa è servito o che cosa manca, senza nomi e senza recapiti."
        optional
        rows={4}
        maxLength={1000}
      />
      <TrapField />
      <p className="mt-5 text-base">
        La valutazione è anonima: non si registra niente di chi la dà. I commenti si cancellano dopo
        un anno. <a href="/privacy">Privacy</a>
      </p>
    </>
  );
}
