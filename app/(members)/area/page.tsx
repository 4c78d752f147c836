import { OwnAccount } from "#components/accounts/own-account";
import { getAccount } from "#lib/accounts/queries";
import { listOwnSessions } from "#lib/sign-in/queries";
import { getSite } from "#lib/site/queries";
import { currentSession } from "#lib/web/session";
import { memberPage } from "../../personal-page";
import { endSessionAction, renameAction, signOutEverywhereAction } from "./actions";

const { page, metadata } = memberPage({
  title: "Il mio account",
  path: "/area",
  load: async (actor) => ({
    account: await getAccount(actor, actor.accountId),
    sessions: await listOwnSessions(actor),
    currentSessionId: (await currentSession())?.session.id ?? "",
    timeZone: (await getSite(actor)).timeZone,
  }),
  draw: (view, { query }) => (
    <OwnAccount
      {...view}
      isRenamed={query.esito === "nome"}
      actions={{
        rename: renameAction,
        endSession: endSessionAction,
        signOutEverywhere: signOutEverywhereAction,
      }}
    />
  ),
});

export { metadata, page as default };
