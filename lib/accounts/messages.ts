import type { Role, SuspensionObstacle } from "#lib/accounts/schema";

export const ROLE_LABELS: Record<Role, string> = {
  newsroom: "Redazione",
  admin: "Amministrazione",
};

export const ACCOUNT_STATE_LABELS = {
  invited: "Invito inviato",
  active: "Attivo",
  disabled: "Disattivato",
} as const;

/** The same of members, as referents decide of them. */
export const MEMBER_STATE_LABELS = { ...ACCOUNT_STATE_LABELS, disabled: "Sospeso" } as const;

/** Said to referents, beside the member whom they may not suspend. */
export const SUSPENSION_OBSTACLE_LABELS: Record<SuspensionObstacle, string> = {
  own_account: "È il proprio account.",
  has_rights: "Ha altri diritti nel portale: decide l’amministrazione.",
  other_organisations: "Fa parte anche di altri enti: decide la redazione.",
  suspended_above:
    "È stato sospeso dalla redazione o dall’amministrazione: decide chi l’ha sospeso.",
};

/** Nobody can be reached surely at an address until a mail that was sent there is opened. */
export function addressInWords(account: { email: string | null; isEmailProven: boolean }): string {
  if (account.email === null) return "nessuna";
  const unproven = `${account.email}, da confermare aprendo il messaggio che vi è arrivato`;
  return account.isEmailProven ? account.email : unproven;
}
