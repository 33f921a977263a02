/** A text without the characters that nobody sees: fillers, marks of direction, joiners. */
export const visible = (text: string): string => text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')

/** Whether there is nothing to see in a text. */
export const isBlank = (text: string): boolean => visible(text).trim() === ''
