/** Nothing stands beside the month. */
export default function NothingOpen() {
  return null;
}
