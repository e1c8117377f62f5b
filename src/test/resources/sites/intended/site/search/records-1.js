mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0],[],0],"about":[4,5],"title":["一网通办","Unified online services"],"text":["由省商务厅在3年内办理许可证和保税货物。满30日的除外。","The department handles licences and duty-free goods (in time; not after a month."],"facts":["省商务厅 · 全省","Department of Commerce · The whole province，all of it"]},
{"kind":"item","path":"items/02.html","number":2,"in":[[0],[],0],"about":[5],"title":["许可证网上办理","Export licences online"],"text":["两家企业可在5月申请2万张许可证。",null],"facts":["省商务厅 · 全省","Department of Commerce · The whole province"]},
{"kind":"unit","path":"units/commerce.html","title":["省商务厅","Department of Commerce"],"text":["",null],"facts":["省直部门","Provincial departments"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物","bonded goods; duty-free goods"]},
{"kind":"concept","path":"glossary/export-licence.html","title":["许可证","export licence"],"text":["准许出口的证件。","A paper that allows goods to leave the country."],"facts":["许可证","export licence; – -"]},
{"kind":"concept","path":"glossary/licence.html","title":["证件","Export Licence"],"text":["准许的证件。","A paper that allows something."],"facts":["证件","Export Licence"]},
{"kind":"prose","path":"about.html","title":["关于","About"],"text":["试点。","Not on duty-free goods."],"facts":["",""]}
]);
