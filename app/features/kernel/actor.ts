export const roles = ["patient", "psychologist", "admin"] as const;

/** A role a person has in one clinic. */
export type Role = (typeof roles)[number];

/** Somebody signed in, acting as one member of one clinic. */
export type Actor = {
  accountId: string;
  /** Id of the membership in the directory and of the member row in the shard: the same. */
  memberId: string;
  clinicId: string;
  role: Role;
  sessionId: string;
  name: string;
  /** IANA zone their days are counted in. */
  zone: string;
};
export type PatientActor = Actor & { role: "patient" };
export type PsychologistActor = Actor & { role: "psychologist" };
export type AdminActor = Actor & { role: "admin" };

/** Somebody signed in, whatever they act as; platform admins may have no membership. */
export type AccountActor = { accountId: string; sessionId: string; name: string };
export type PlatformActor = AccountActor & { platformRole: "admin" };
/** A job of ours: cron, queue consumer, seed. */
export type SystemActor = { system: string };
/** Nobody known yet: registration, sign-in, password reset. */
export type Anonymous = { anonymous: true };

export type AnyActor = Actor | AccountActor | PlatformActor | SystemActor | Anonymous;
