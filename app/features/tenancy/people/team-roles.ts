/** What people of the team can be; a patient comes by an invitation, and goes by the end of care. */
export const teamRoles = ["psychologist", "admin"] as const;
export type TeamRole = (typeof teamRoles)[number];

/** What somebody is in the team, and whether they could treat. */
export type RolesOfPerson = { roles: TeamRole[]; crp: string | null; isSelf: boolean };
