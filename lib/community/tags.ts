/** The life of the community: stages, milestones, time line. */
export const COMMUNITY = "community";
