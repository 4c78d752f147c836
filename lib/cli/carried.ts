import type { WhatToCarry } from "#lib/infra/table-snapshot";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";

/** What a backup takes of the tables: everything there is, but for these. */
export const CARRIED: WhatToCarry = {
  withoutTables: [
    // Who was signed in, or about to, when it was made: some have signed out or were shut out since,
    // and a link that was used must not work again. People sign in once more.
    "Session",
    "SignInLink",
    "IdentityClaim",
    // Attempts of the last minutes, at another installation.
    "AttemptCount",
  ],
  // Whoever waited for it has asked again, or given up.
  withoutJobs: [SIGN_IN_MAIL.name],
  contents: `select sha256, max(size) from public."StoredFile" group by sha256 order by sha256 collate "C"`,
};

/** Tables in which migrations themselves write rows: an installation with nothing else is empty. */
export const WRITTEN_BY_MIGRATIONS = ["ArchiveState"];
