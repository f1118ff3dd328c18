"""PublicLibrary to one frozen view a page: what is shown, sorted and linked, without any HTML."""
