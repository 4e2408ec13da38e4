/** The role a member can be linked with; null for roles that have no care links. */
export function otherSideOf(role: "patient" | "psychologist" | "admin"): "patient" | "psychologist" | null {
  if (role === "admin") return null;
  return role === "patient" ? "psychologist" : "patient";
}
