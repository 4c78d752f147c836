import type { Role } from "#lib/accounts/schema";

export const ROLE_LABELS: Record<Role, string> = {
  newsroom: "Redazione",
  admin: "Amministrazione",
};

export const ACCOUNT_STATE_LABELS = {
  invited: "Invito inviato",
  active: "Attivo",
  disabled: "Disattivato",
} as const;
