import { ChangedWords } from "#components/editorial/changed-words";
import { EmptyState } from "#components/ui/empty-state";
import { Tag } from "#components/ui/tag";
import { UNTITLED } from "#lib/editorial/messages";
import type { Comparison } from "#lib/revisions/rules";

const TALK_CHANGES: Record<Comparison["talks"][number]["change"], string> = {
  added: "Intervento aggiunto",
  removed: "Intervento tolto",
  changed: "Intervento cambiato",
  unchanged: "Intervento",
};

/** What differs between two texts, field by field and talk by talk; added and removed are also said. */
export function TextChanges(props: {
  comparison: Comparison;
  /** That of each talk. */
  heading: "h3" | "h4";
  same: string;
}) {
  const { heading: Heading } = props;
  const { fields, talks } = props.comparison;
  if (fields.length + talks.length === 0) return <EmptyState title={props.same} />;
  return (
    <>
      <p className="mt-2">
        Le parole <ins>aggiunte</ins> sono sottolineate, quelle <del>tolte</del> sono barrate.
      </p>
      <Fields fields={fields} />
      {talks.map(({ id, title, change, moved, fields }) => (
        <section key={id} className="mt-6">
          <p>
            <Tag tone={change === "removed" ? "warm" : "place"}>
              {TALK_CHANGES[change]}
              {moved && (change === "unchanged" ? " spostato" : " e spostato")}
            </Tag>
          </p>
          <Heading className="text-title-3">{title || UNTITLED}</Heading>
          <Fields fields={fields} />
        </section>
      ))}
    </>
  );
}

function Fields({ fields }: Pick<Comparison, "fields">) {
  if (fields.length === 0) return null;
  return (
    <dl className="changes">
      {fields.map(({ label, parts }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ChangedWords parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
