"""The rules of the house, as guards that are themselves shown to catch what they forbid."""
