-- Reads a list of memos as JSON, has Pandoc render the citations of each, and writes the documents as JSON.
local memos = pandoc.json.decode(io.read('a'))
local documents = {}
for index, memo in ipairs(memos) do
  local document = pandoc.read(memo.text, 'markdown')
  for key, value in pairs(memo.metadata) do document.meta[key] = value end
  documents[index] = pandoc.write(pandoc.utils.citeproc(document), 'json')
end
io.write('[' .. table.concat(documents, ',') .. ']')
