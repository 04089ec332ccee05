declare module '*.jpg?inline' {
  /** A data address. */
  const address: string;
  export default address;
}
