import { CheckGroup } from "#components/ui/check-group";
import { RecordKeys } from "#components/ui/record-keys";
import { ROLE_LABELS } from "#lib/accounts/messages";
import type { AccountDetails, Choices } from "#lib/accounts/queries";
import { ROLES } from "#lib/accounts/schema";

/** What an account may do beyond being a member. */
export function RightsFields({ account, choices }: { account: AccountDetails; choices: Choices }) {
  const organisations = choices.organisations.map(({ id, name }) => ({ value: id, label: name }));
  const labs = choices.labs.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <RecordKeys record={account} />
      <CheckGroup
        legend="Ruoli"
        name="roles"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        checked={account.roles}
      />
      {/* Where somebody works stands in another form, and stays as it is. */}
      {account.organisations.map(({ id }) => (
        <input key={id} type="hidden" name="organisationIds" value={id} />
      ))}
      <details
        className="disclosure mt-4"
        open={account.organisations.some(({ isReferent }) => isReferent)}
      >
        <summary>Enti</summary>
        <CheckGroup
          legend="È referente di"
          name="referentOf"
          options={organisations}
          checked={account.organisations.flatMap(({ id, isReferent }) => (isReferent ? [id] : []))}
        />
      </details>
      <details className="disclosure mt-4" open={account.labs.length > 0}>
        <summary>Laboratori</summary>
        <CheckGroup
          legend="Coordina"
          name="coordinatorOf"
          options={labs}
          checked={account.labs.map(({ id }) => id)}
        />
      </details>
      <CheckGroup
        legend="Accesso"
        name="emailExempt"
        options={[
          { value: "true", label: "Può entrare per e-mail anche se c’è un sistema di accesso" },
        ]}
        checked={account.emailExempt ? ["true"] : []}
      />
    </>
  );
}
