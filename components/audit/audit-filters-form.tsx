import type { ReactNode } from "react";
import {
  AUDIT_ACTOR_LABELS,
  AUDIT_SUBJECT_LABELS,
  type AuditGroup,
  actionsOf,
} from "#lib/audit/messages";
import { AUDIT_QUERY_LABELS, type AuditQuery, BY_SYSTEM } from "#lib/audit/rules";
import { formatCount } from "#lib/format";

/** What to look for: the answers stand in the address, which can be sent to a colleague. */
export function AuditFiltersForm(props: {
  action: string;
  query: AuditQuery;
  people: readonly { id: string; name: string }[];
  groups: readonly { group: string; label: string }[];
  subjects: readonly (keyof typeof AUDIT_SUBJECT_LABELS)[];
  /** The name of the one thing that the list is narrowed to. */
  subject: string | null;
}) {
  const { query } = props;
  const active = Object.keys(query).length;
  return (
    <search aria-label="Filtri dell’attività">
      <details className="unfold filters">
        <summary>
          {active > 0 ? `Filtri (${formatCount(active, "attivo", "attivi")})` : "Filtri"}
        </summary>
        <form action={props.action} className="audit-filters">
          <Choice name="chi" value={query.chi}>
            <option value="">Chiunque</option>
            <option value={BY_SYSTEM}>{AUDIT_ACTOR_LABELS.system}</option>
            {props.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice name="azione" value={query.azione}>
            <option value="">Qualunque azione</option>
            {props.groups.map(({ group, label }) => (
              <optgroup key={group} label={label}>
                <option value={group}>{label}: tutto</option>
                {actionsOf(group as AuditGroup).map(({ action, label: verb }) => (
                  <option key={action} value={action}>
                    {label}: {lower(verb)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Choice>
          <Choice name="tipo" value={query.tipo}>
            <option value="">Qualunque tipo</option>
            {props.subjects.map((subject) => (
              <option key={subject} value={subject}>
                {AUDIT_SUBJECT_LABELS[subject]}
              </option>
            ))}
          </Choice>
          <Day name="dal" value={query.dal} />
          <Day name="al" value={query.al} />
          {query.oggetto && (
            <p className="flex flex-wrap items-center gap-x-4">
              <input
                id="oggetto"
                type="checkbox"
                name="oggetto"
                value={query.oggetto}
                defaultChecked
                className="size-5"
              />
              <label htmlFor="oggetto" className="py-2">
                Solo «{props.subject ?? query.oggetto}»
              </label>
            </p>
          )}
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <button type="submit" className="button quiet">
              Filtra
            </button>
            {active > 0 && (
              <a href={props.action} className="py-2">
                Togli i filtri
              </a>
            )}
          </p>
        </form>
      </details>
    </search>
  );
}

type Name = keyof AuditQuery;

function Choice(props: { name: Name; value: string | undefined; children: ReactNode }) {
  const { name } = props;
  return (
    <div>
      <label htmlFor={name} className="font-bold text-ink">
        {AUDIT_QUERY_LABELS[name]}
      </label>
      <select id={name} name={name} defaultValue={props.value ?? ""} className="control">
        {props.children}
      </select>
    </div>
  );
}

function Day({ name, value }: { name: Name; value: string | undefined }) {
  return (
    <div>
      <label htmlFor={name} className="font-bold text-ink">
        {AUDIT_QUERY_LABELS[name]}
      </label>
      <input id={name} name={name} type="date" defaultValue={value} className="control" />
    </div>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase("it") + text.slice(1);
}
