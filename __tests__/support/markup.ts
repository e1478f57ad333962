/** The page without what stands in its script and style elements. */
export const markup = (page: string) => page.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1</$2>');
