"""Views to HTML bytes: a page is a pure function of its view, the templates and the shell."""
