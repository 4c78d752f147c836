import { CheckGroup } from "#components/ui/check-group";
import type { AccountDetails, Choices } from "#lib/accounts/queries";

interface Named {
  id: string;
  name: string;
}

/** For which organisations and in which zones somebody works. */
export function BelongingFields(props: { account: AccountDetails; choices: Choices }) {
  const { account, choices } = props;
  return (
    <>
      <input type="hidden" name="id" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <Group
        legend="Enti"
        name="organisationIds"
        all={choices.organisations}
        own={account.organisations}
      />
      <Group legend="Zone" name="zoneIds" all={choices.zones} own={account.zones} />
    </>
  );
}

/** What somebody has is there to be kept, although it is offered to nobody else any more. */
function Group(props: {
  legend: string;
  name: string;
  all: readonly Named[];
  own: readonly Named[];
}) {
  const gone = props.own.filter(({ id }) => !props.all.some((one) => one.id === id));
  return (
    <details className="disclosure mt-4" open={props.own.length > 0}>
      <summary>{props.legend}</summary>
      <CheckGroup
        legend={props.legend}
        name={props.name}
        columns
        options={[...gone, ...props.all].map(({ id, name }) => ({ value: id, label: name }))}
        checked={props.own.map(({ id }) => id)}
      />
    </details>
  );
}
