"""Second opinions of other extractors on what a page's article is: asked only when the options say so."""
