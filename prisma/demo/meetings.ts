import { MEETINGS_2020_2021 } from "#prisma/demo/meetings-2020-2021";
import { MEETINGS_2022_2023 } from "#prisma/demo/meetings-2022-2023";
import { MEETINGS_2024 } from "#prisma/demo/meetings-2024";
import { REAL_MEETINGS } from "#prisma/demo/meetings-real";
import type { DemoMeeting } from "#prisma/demo/shapes";

export const MEETINGS: DemoMeeting[] = [
  ...REAL_MEETINGS,
  ...MEETINGS_2020_2021,
  ...MEETINGS_2022_2023,
  ...MEETINGS_2024,
];
