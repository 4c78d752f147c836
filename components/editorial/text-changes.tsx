import type { Comparison, Part } from "#lib/revisions/rules";

const TALK_CHANGES = {
  added: "aggiunto",
  removed: "tolto",
  changed: "modificato",
  unchanged: "spostato",
} as const;

/** What differs between two texts, word by word; what was added and removed is also said. */
export function TextChanges({ fields, talks }: Comparison) {
  if (fields.length === 0 && talks.length === 0) return <p>I due testi sono uguali.</p>;
  return (
    <div className="text-changes">
      <FieldChanges fields={fields} />
      {talks.map((talk) => (
        <section key={talk.id}>
          <h4>
            Intervento «{talk.title || "senza titolo"}»: {TALK_CHANGES[talk.change]}
            {talk.moved && talk.change === "changed" && " e spostato"}
          </h4>
          <FieldChanges fields={talk.fields} />
        </section>
      ))}
    </div>
  );
}

function FieldChanges({ fields }: { fields: Comparison["fields"] }) {
  return (
    <dl>
      {fields.map(({ label, parts }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
              <Words key={at} part={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ part: { kind, text } }: { part: Part }) {
  if (kind === "same") return text;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <span className="sr-only">{kind === "added" ? " [aggiunto: " : " [tolto: "}</span>
      {text}
      <span className="sr-only">] </span>
    </Mark>
  );
}
