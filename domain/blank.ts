/** Whether a text has nothing to see: spaces, and characters of no width such as come along with what was copied from a web page. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text)
