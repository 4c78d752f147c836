import { build } from "#lib/cli/build";

/** The portal as it is installed: what is tested here runs on the build. */
export default async function setup() {
  await build();
}
