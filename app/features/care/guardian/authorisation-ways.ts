/** How a guardian's written authorisation was given. */
export const authorisationWays = ["paper", "digital", "email"] as const;
export type AuthorisationWay = (typeof authorisationWays)[number];
