/** The platform's own clinic (migrations/directory/0001): home of patients who come alone. */
export const platformClinicId = "cli_00000000000000000000000000";
