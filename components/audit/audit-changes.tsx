import { AUDIT_FIELD_LABELS, AUDIT_VALUE_LABELS } from "#lib/audit/messages";
import { changesOf } from "#lib/audit/rules";
import { formatInstant } from "#lib/format";
import { isId } from "#lib/ids";

interface Reading {
  /** What ids are called today. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

/** The values of an entry in words, one line each; where both are known, from which to which. */
export function AuditChanges(props: { before: unknown; after: unknown } & Reading) {
  const { before, after, ...reading } = props;
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ name, before, after }) => (
        <li key={name}>
          <span className="text-soft">{AUDIT_FIELD_LABELS[name] ?? name}:</span>{" "}
          {before !== undefined && (
            <>
              <span className="sr-only">da </span>
              {inWords(before, reading)}
              <span className="sr-only"> a </span>
              <span aria-hidden> → </span>
            </>
          )}
          {inWords(after, reading)}
        </li>
      ))}
    </ul>
  );
}

function inWords(value: unknown, reading: Reading): string {
  if (value === undefined || value === null) return "nulla";
  if (typeof value === "boolean") return value ? "sì" : "no";
  if (Array.isArray(value)) {
    return value.length === 0 ? "nulla" : value.map((item) => inWords(item, reading)).join(", ");
  }
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) {
    return formatInstant(new Date(text), reading.timeZone);
  }
  if (isId(text)) {
    return reading.names.get(text) ?? "non più presente";
  }
  return AUDIT_VALUE_LABELS[text] ?? text;
}
