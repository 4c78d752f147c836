import { DataTable } from "#components/ui/data-table";
import { ACCOUNT_STATE_LABELS, ROLE_LABELS } from "#lib/accounts/messages";
import type { AccountDetails } from "#lib/accounts/queries";

export function AccountList({ accounts }: { accounts: AccountDetails[] }) {
  return (
    <DataTable
      caption="Account, in ordine alfabetico"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          heading: "Nome",
          rowHeader: true,
          cell: ({ id, name }) => <a href={`/redazione/account/${id}`}>{name}</a>,
        },
        { key: "email", heading: "E-mail", cell: ({ email }) => email },
        {
          key: "roles",
          heading: "Ruoli",
          cell: ({ roles }) => roles.map((role) => ROLE_LABELS[role]).join(", "),
        },
        {
          key: "organisations",
          heading: "Enti",
          cell: ({ organisations }) =>
            organisations
              .map(({ name, isReferent }) => (isReferent ? `${name} (referente)` : name))
              .join(", "),
        },
        { key: "state", heading: "Stato", cell: ({ state }) => ACCOUNT_STATE_LABELS[state] },
      ]}
    />
  );
}
