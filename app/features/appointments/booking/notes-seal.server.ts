/** Where what was noted at the booking stands; sealed under each patient's own key. */
export function noteField(appointmentId: string) {
  return { table: "appointment_patient", row: appointmentId, column: "notes" };
}
