import { getOrganisationsToMerge } from "#lib/merges/queries";
import { mergeOrganisationsAction } from "../../../merge-actions";
import { mergePage } from "../../../merge-page";

const { page, metadata } = mergePage({
  base: "/redazione/registri/enti",
  register: "Enti",
  names: "organisations",
  same: "Le due schede sono dello stesso ente",
  load: getOrganisationsToMerge,
  action: mergeOrganisationsAction,
});

export { metadata, page as default };
